/** The tables of the shelf. Raise VERSION when they, or what goes into them, change: older files are then built anew. */
import type { DatabaseSync } from "node:sqlite";

export const VERSION = 3;

/**
 * A sentence's row in `sentence_index` is `paragraph.id * SENTENCES + its place in the paragraph`, so that an article's
 * sentences and paragraphs lie next to each other and a scope of one article is a range.
 */
export const SENTENCES = 65_536;

/** `reading`: the version of the code that read what is put; what another one read is dropped. */
export function prepareTables(db: DatabaseSync, reading: string): void {
  const version = Number(db.prepare("pragma user_version").get()?.["user_version"]);
  if (version !== VERSION || readBy(db) !== reading) clear(db);
  db.exec(`
    pragma busy_timeout = 5000;
    pragma journal_mode = wal;
    pragma synchronous = normal;
    pragma cache_size = -16000;
    create table if not exists article (
      doc integer primary key, id text unique not null, title text not null, file text not null,
      published text, publisher text, first integer not null, last integer not null,
      facts integer not null, quotes integer not null, head text not null, body blob not null
    );
    create index if not exists article_file on article (file);
    create table if not exists note (key text primary key, value text not null) without rowid;
    create table if not exists paragraph (
      id integer primary key, doc integer not null, number integer not null, role text not null,
      dated integer not null, start integer not null, text text not null, spans text not null
    );
    create table if not exists quote (
      doc integer not null, place integer not null, speaker text not null, manner text not null,
      first integer not null, last integer not null
    );
    create index if not exists quote_speaker on quote (speaker);
    create index if not exists quote_doc on quote (doc);
    create table if not exists voice (doc integer not null, name text not null, json text not null);
    create index if not exists voice_doc on voice (doc);
    create table if not exists form (form text not null, role integer not null, doc integer not null, name text not null);
    create index if not exists form_form on form (form);
    create index if not exists form_doc on form (doc);
    create table if not exists word (word text primary key, n integer not null) without rowid;
    create virtual table if not exists sentence_index using fts5 (
      body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
    );
    create virtual table if not exists paragraph_index using fts5 (
      title, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
    );
    create table if not exists stem (stem text primary key, n integer not null) without rowid;
    pragma user_version = ${VERSION};
  `);
  db.prepare("insert or replace into note values ('reading', ?)").run(reading);
}

const readBy = (db: DatabaseSync) =>
  db.prepare("select name from sqlite_schema where name = 'note'").get() &&
  db.prepare("select value from note where key = 'reading'").get()?.["value"];

function clear(db: DatabaseSync): void {
  const tables = db.prepare(
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'",
  );
  const names = tables.all().map((row) => String(row["name"]));
  const virtual = ["sentence_index", "paragraph_index"].filter((name) => names.includes(name));
  const plain = names.filter((name) => !/^(?:sentence_index|paragraph_index)/u.test(name));
  for (const name of [...virtual, ...plain]) db.exec(`drop table "${name}"`);
}
