-- What the processes that share the gateway's shards know together.

alter table login add column shard int not null default 0;

-- How far a shard's session was heard, for whoever goes on with it. A holder writes under its lease's fencing number.
create table gateway_session (
  tenant text not null default '',
  total int not null,
  shard int not null,
  fence bigint not null,
  -- All null where there is none to go on with.
  session text,
  url text,
  sequence bigint,
  primary key (tenant, total, shard)
);

-- The servers that the bot is in. The tenant is the server's id.
create table served (
  tenant text primary key
);
