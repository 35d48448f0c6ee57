-- What one process at a time does. `fence` grows each time a lease is taken, and stays when it is given back.

create table lease (
  tenant text not null,
  name text not null,
  holder text not null,
  fence bigint not null,
  expires timestamptz not null,
  primary key (tenant, name)
);
