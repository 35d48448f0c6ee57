/** E-mails that somebody saved. */
import { expect, test } from "vitest";
import { readBytes } from "./extracting.ts";

const MAIL = [
  "Return-Path: <ada@example.org>",
  "From: Ada Moss <ada@example.org>",
  "Subject: =?utf-8?Q?The_crane_=E2=80=93_a_decision?=",
  "Date: Tue, 3 Nov 2026 08:00:00 +0100",
  'Content-Type: multipart/mixed; boundary="m"',
  "",
  "--m",
  'Content-Type: multipart/alternative; boundary="a"',
  "",
  "--a",
  "Content-Type: text/plain; charset=utf-8",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "Dear all,",
  "",
  "the crane at the north quay lifts nine tons=2C and we ought to buy it before",
  "the end of May. I have asked Lindt for a price.",
  "",
  "Yours",
  "Ada",
  "",
  "-- ",
  "Harbour master, Orrin",
  "",
  "On 2 Nov 2026, Hal Dunn <hal@example.org> wrote:",
  "> Is the crane worth it? I have looked at it again, and I must say that I",
  "> doubt it.",
  "> On 1 Nov 2026, Pia Lund wrote:",
  "> > There is no money.",
  "",
  "> It would stand idle.",
  "",
  "--a",
  "Content-Type: text/html",
  "",
  "<p>The same again</p>",
  "--a--",
  "--m",
  "Content-Type: application/pdf",
  "Content-Disposition: attachment; filename=price.pdf",
  "",
  "x",
  "--m--",
].join("\r\n");

test("an e-mail: what was written, whose it is and when; what it answers is set apart, and what is attached is told", async () => {
  expect(await readBytes("crane.eml", MAIL)).toEqual({
    stated: {
      title: "The crane – a decision",
      author: "Ada Moss",
      published: "2026-11-03T07:00:00.000Z",
      file: "crane.eml",
    },
    lines: [
      "¶ Dear all,",
      "¶ the crane at the north quay lifts nine tons, and we ought to buy it before the end of May. I have asked Lindt for a price.",
      "¶ Yours",
      "¶ Ada",
      "¶ Harbour master, Orrin",
      "¶ On 2 Nov 2026, Hal Dunn <hal@example.org> wrote:",
      "> Is the crane worth it? I have looked at it again, and I must say that I doubt it.",
      "> It would stand idle.",
    ],
    problems: [
      "crane.eml: What is quoted in a quoted mail is not read.",
      "crane.eml: What is attached to it is not read: price.pdf.",
    ],
  });
});

test("an e-mail that is a page; a locked one, and what is none", async () => {
  const head = "From: ada@example.org\nSubject: x\n";
  const page = `${head}Content-Type: text/html; charset=iso-8859-1\n\n<p>Gr\xfc\xdfe</p><blockquote>It fell.<div>Pia wrote:</div><blockquote>No.</blockquote></blockquote>`;
  expect((await readBytes("page.eml", Buffer.from(page, "latin1"))).lines).toEqual(["¶ Grüße", "> It fell."]);
  const locked = `${head}\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n`;
  expect((await readBytes("locked.eml", locked)).problems).toEqual([
    "locked.eml: It is locked with a password.",
  ]);
  expect((await readBytes("none.eml", "hello")).problems[0]).toMatch(/something else than its name says/u);
});
