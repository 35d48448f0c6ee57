-- The index of articles. Every key begins with the tenant: a server's id, or '' for the common material.

create table index_state (
  tenant text primary key,
  -- What names the code that read the articles.
  reading text not null,
  -- Grows with every change.
  changes bigint not null default 0
);
