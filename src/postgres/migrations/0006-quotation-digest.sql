-- Of a quotation's passage, letter for letter; null: an older version put it, and it is taken for nobody's copy.
alter table index_quote add column digest text;
