-- What a balancer calls the request that brought the event; null: nothing, or the process that claimed it is an older one.
alter table claim add column delivery text;
