/** The tables of the store. Raise VERSION when they, or what goes into them, change: older files are then built anew. */
import type { DatabaseSync } from "node:sqlite";

const VERSION = 14;

/** `reading`: the version of the code that read what is put; what another one read is dropped. */
export function prepareTables(db: DatabaseSync, reading: string): void {
  const version = Number(db.prepare("pragma user_version").get()?.["user_version"]);
  if (version !== VERSION || readBy(db) !== reading) clear(db);
  db.exec(`
    pragma journal_mode = wal;
    pragma synchronous = normal;
    pragma cache_size = -16000;
    create table if not exists article (
      doc integer primary key autoincrement, id text unique not null, title text not null, file text not null,
      published text, publisher text, first integer not null, last integer not null,
      facts integer not null, quotes integer not null, head text not null, rest text not null
    );
    create table if not exists chunk (first integer primary key, doc integer not null, passages text not null, body blob not null);
    create index if not exists article_file on article (file);
    create index if not exists article_publisher on article (publisher);
    create table if not exists note (key text primary key, value text not null) without rowid;
    create table if not exists paragraph (
      id integer primary key, doc integer not null, number integer not null, role text not null,
      dated integer not null, start integer not null, forward blob not null, vectors blob not null
    );
    create table if not exists quote (
      doc integer not null, place integer not null, speaker text not null, manner text not null,
      first integer not null, last integer not null, id text not null, sure real not null, digest text not null
    );
    create table if not exists said_in (
      paragraph integer not null, quote integer not null, primary key (paragraph, quote)
    ) without rowid;
    create index if not exists quote_speaker on quote (speaker);
    create index if not exists quote_doc on quote (doc);
    create table if not exists speaker (
      doc integer not null, name text not null, json text not null, place integer not null,
      direct integer not null, mixed integer not null, indirect integer not null
    );
    create index if not exists speaker_doc on speaker (doc, name);
    create table if not exists form (form text not null, role integer not null, doc integer not null, name text not null);
    create index if not exists form_form on form (form);
    create index if not exists form_doc on form (doc);
    create table if not exists named (form text not null, doc integer not null, name text not null);
    create index if not exists named_form on named (form);
    create index if not exists named_doc on named (doc);
    create table if not exists word (word text primary key, n integer not null, tail text not null) without rowid;
    create index if not exists word_tail on word (tail, n);
    create virtual table if not exists sentence_index using fts5 (
      body, meant, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
    );
    create table if not exists title (
      stem text not null, doc integer not null, n integer not null, primary key (stem, doc)
    ) without rowid;
    create index if not exists title_doc on title (doc);
    create table if not exists stem (
      id integer primary key, stem text unique not null, sentences integer not null, paragraphs integer not null
    );
    create table if not exists size (name text primary key, n integer not null) without rowid;
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
