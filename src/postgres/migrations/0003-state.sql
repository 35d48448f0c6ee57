-- What is kept beside the articles. The tenant is a server's id, or '' for what is of no server.

create table setting (
  tenant text primary key,
  value text not null
);

-- Questions without an answer, and passages whose speaker somebody doubts. `made` tells which of two is the younger.
create table gap (
  tenant text not null,
  key text not null,
  text text not null,
  count int not null default 1,
  made bigint generated always as identity,
  primary key (tenant, key)
);
create table doubt (
  tenant text not null,
  key text not null,
  text text not null,
  count int not null default 1,
  made bigint generated always as identity,
  primary key (tenant, key)
);

create table usage (
  tenant text not null,
  day date not null,
  command text not null,
  answered int not null,
  refused int not null,
  primary key (tenant, day, command)
);
create table cited (
  tenant text not null,
  document text not null,
  count int not null,
  primary key (tenant, document)
);

-- Calls too long for a button, by the day on which they were last shown.
create table button (
  tenant text not null,
  key text not null,
  text text not null,
  day date not null,
  bytes int not null,
  primary key (tenant, key)
);
create index button_day on button (day, bytes);

-- Keys that sign, and what private readings hang on.
create table secret (
  tenant text not null,
  name text not null,
  value bytea not null,
  primary key (tenant, name)
);
create table generation (
  tenant text primary key,
  number int not null
);
create table used_ticket (
  tenant text not null,
  name text not null,
  until timestamptz not null,
  primary key (tenant, name)
);
create index used_ticket_until on used_ticket (until);

create table login (
  tenant text not null,
  at timestamptz not null,
  ended boolean not null,
  primary key (tenant, at)
);

-- Events that some process answers.
create table claim (
  tenant text not null,
  id text not null,
  at timestamptz not null default now(),
  primary key (tenant, id)
);
create index claim_at on claim (at);

-- Files of servers' own libraries as they came, what is said of them, and what waits or lies in a bin.
create table own_file (
  tenant text not null,
  place text not null,
  name text not null,
  content bytea not null,
  added timestamptz not null default clock_timestamp(),
  -- Since when it lies in the bin.
  binned timestamptz,
  -- Changes with the content.
  version bigint not null,
  primary key (tenant, place, name)
);
create sequence own_file_version;
create table own_left (
  tenant text primary key,
  since timestamptz not null default now()
);

-- What was read out of files that a library of others' reads, by a hash of their bytes.
create table extracted (
  tenant text not null,
  name text not null,
  outcome text not null,
  used date not null default current_date,
  primary key (tenant, name)
);
