/**
 * One cluster for a whole run, made in Vitest's own process when the first test file asks: the threads that the files run in come
 * and go. Asked by a connection to a port of this machine, which is answered with the cluster's address.
 */
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { makeCluster, postgresPrograms, type Cluster } from "./cluster.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Port to ask for the cluster at; 0 where there is no PostgreSQL. */
    clusterAt: number;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!postgresPrograms) {
    project.provide("clusterAt", 0);
    return async () => {};
  }
  let cluster: Promise<Cluster> | null = null;
  const server = createServer((socket) => {
    socket.on("error", () => {});
    cluster ??= makeCluster();
    cluster.then(
      ({ url }) => socket.end(url("NAME")),
      (error: unknown) => socket.end(`failed: ${String(error)}`),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  project.provide("clusterAt", (server.address() as AddressInfo).port);
  return async () => {
    server.close();
    await cluster?.then(
      (made) => made.remove(),
      () => {},
    );
  };
}
