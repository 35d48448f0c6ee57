-- The index of articles; src/search/index/postgres/ says how it is written and read. Every key begins with the tenant: whose
-- articles they are and which code read them, "SERVER@READING", with no server for the common material. Names are compared
-- byte by byte, as elsewhere in the program. Only a primary key begins with the tenant: another index that does could be taken for
-- one row's look-up, where a server does not know yet how many rows there are, and all of a tenant's be read.

create table index_state (
  tenant text collate "C" primary key,
  server text collate "C" not null,
  reading text collate "C" not null,
  -- Since when another version's articles of this server are written; null: these are.
  superseded timestamptz,
  -- Grows with every change, and begins past where it was should these articles have been removed and be made anew.
  changes bigint not null default extract(epoch from clock_timestamp()) * 1000,
  -- When they were made: numbers of paragraphs and articles are given once between this and their removal.
  made bigint not null default extract(epoch from clock_timestamp()) * 1000,
  -- The last numbers given; none is given twice.
  last_doc bigint not null default 0,
  last_paragraph bigint not null default 0,
  last_stem int not null default 0,
  documents bigint not null default 0,
  sentences bigint not null default 0,
  paragraphs bigint not null default 0,
  words bigint not null default 0,
  titled_words bigint not null default 0
);
create index index_state_server on index_state (server);

create table index_article (
  tenant text collate "C", doc bigint, id text collate "C" not null, title text not null, file text not null,
  published text collate "C", publisher text collate "C", first bigint not null, last bigint not null,
  facts int not null, quotes int not null, head text not null, rest text not null,
  primary key (tenant, doc)
);
create unique index index_article_id on index_article (id, tenant);

create table index_chunk (
  tenant text collate "C", first bigint, doc bigint not null, passages text not null, body bytea not null,
  primary key (tenant, first)
);

create table index_paragraph (
  tenant text collate "C", id bigint, doc bigint not null, number int not null, role text not null,
  dated boolean not null, start int not null, forward bytea not null, vectors bytea not null,
  primary key (tenant, id)
);

-- Which sentences hold a stem, 256 paragraphs a row, 32 bits a sentence: postings.ts packs them.
create table index_posting (
  tenant text collate "C", stem text collate "C", block int, list bytea not null,
  primary key (tenant, stem, block)
) with (fillfactor = 70);

create table index_title (
  tenant text collate "C", stem text collate "C", doc bigint, n int not null,
  primary key (tenant, stem, doc)
);
create index index_title_doc on index_title (doc, tenant);

create table index_stem (
  tenant text collate "C", stem text collate "C", id int not null, sentences int not null, paragraphs int not null,
  primary key (tenant, stem)
) with (fillfactor = 70);

create table index_word (
  tenant text collate "C", word text collate "C", n int not null, tail text collate "C" not null,
  primary key (tenant, word)
) with (fillfactor = 70);
create index index_word_tail on index_word (tail, tenant);

create table index_quote (
  tenant text collate "C", doc bigint, place int, speaker text collate "C", manner text not null,
  first bigint not null, last bigint not null, id text not null, sure float8 not null,
  primary key (tenant, doc, place, speaker)
);
create index index_quote_speaker on index_quote (speaker, tenant, doc, place) include (first, last);

create table index_said_in (
  tenant text collate "C", paragraph bigint, doc bigint, place int,
  primary key (tenant, paragraph, doc, place)
);

create table index_speaker (
  tenant text collate "C", doc bigint, name text collate "C", json text not null, place int not null,
  direct int not null, mixed int not null, indirect int not null,
  primary key (tenant, doc, name)
);

-- "place": the order in which the article has them.
create table index_form (
  tenant text collate "C", form text collate "C", doc bigint, name text collate "C", role boolean not null,
  primary key (tenant, form, doc, name)
);
create index index_form_doc on index_form (doc, tenant);

create table index_named (
  tenant text collate "C", form text collate "C", doc bigint, name text collate "C", place int not null,
  primary key (tenant, form, doc, name)
);
create index index_named_doc on index_named (doc, tenant);

create table index_note (
  tenant text collate "C", key text collate "C", value text not null,
  primary key (tenant, key)
);

-- What is packed already is not packed again.
alter table index_chunk alter column body set storage external;
alter table index_paragraph alter column forward set storage external;
alter table index_paragraph alter column vectors set storage external;
alter table index_posting alter column list set storage external;
