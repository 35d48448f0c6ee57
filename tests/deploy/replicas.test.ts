/** The files for several replicas say what belongs together. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { z } from "zod";
import { Environment } from "../../src/environment.ts";

const read = (file: string) => readFileSync(`deploy/${file}`, "utf8");
const known = (names: readonly string[]) =>
  names.filter((name) => !(name in Environment.shape) && name !== "NODE_ENV");

const Compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      environment: z.record(z.string(), z.string()).default({}),
      depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).default([]),
      volumes: z.array(z.string()).default([]),
      ports: z.array(z.string()).default([]),
    }),
  ),
  volumes: z.record(z.string(), z.unknown()),
});

describe("compose.yaml", () => {
  const { services, volumes } = Compose.parse(parse(read("compose.yaml"), { merge: true }));

  test("haproxy’s servers are its replicas, and both have the settings that the program knows", () => {
    const servers = [...read("haproxy.cfg").matchAll(/^\tserver (\S+) (\S+):(\d+) /gmu)];
    expect(servers.map(([, name, host]) => [name, host])).toEqual([
      ["one", "one"],
      ["two", "two"],
    ]);
    for (const [, name = "", , port] of servers) {
      const { environment, ports } = services[name]!;
      expect(environment["PORT"]).toBe(port);
      expect(known(Object.keys(environment))).toEqual([]);
      expect(ports).toEqual([]);
    }
  });

  test("what a service waits for is there, and what is published is published to this machine alone", () => {
    for (const { depends_on, ports, volumes: mounted } of Object.values(services)) {
      for (const name of Array.isArray(depends_on) ? depends_on : Object.keys(depends_on))
        expect(services).toHaveProperty(name);
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/u);
      for (const [name = ""] of mounted.map((mount) => mount.split(":")))
        expect(name.startsWith(".") || name in volumes).toBe(true);
    }
  });
});

describe("kubernetes.yaml", () => {
  const labels = z.object({ app: z.string() });
  const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) });
  const Container = z.object({
    env: z.array(z.object({ name: z.string(), value: z.string() })),
    envFrom: z.array(z.object({ secretRef: z.object({ name: z.string() }) })),
    ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
    startupProbe: probe,
    livenessProbe: probe,
    readinessProbe: probe,
    volumeMounts: z.array(z.object({ name: z.string() })),
  });
  const Deployment = z.object({
    replicas: z.number(),
    selector: z.object({ matchLabels: labels }),
    template: z.object({
      metadata: z.object({ labels }),
      spec: z.object({
        containers: z.tuple([Container]),
        volumes: z.array(z.object({ name: z.string() })),
      }),
    }),
  });
  const Any = z.object({
    kind: z.string(),
    metadata: z.object({ name: z.string() }),
    spec: z.unknown().optional(),
    stringData: z.record(z.string(), z.string()).default({}),
  });
  const all = parseAllDocuments(read("kubernetes.yaml")).map((one) => Any.parse(one.toJS()));
  const of = (kind: string) => all.find((one) => one.kind === kind)!;
  const deployment = Deployment.parse(of("Deployment").spec);
  const [container] = deployment.template.spec.containers;

  test("service, budget and deployment mean the same pods, and one of them always stays", () => {
    const { app } = deployment.template.metadata.labels;
    expect(deployment.selector.matchLabels.app).toBe(app);
    const service = z
      .object({ selector: labels, ports: z.array(z.object({ targetPort: z.string() })) })
      .parse(of("Service").spec);
    expect(service.selector.app).toBe(app);
    expect(service.ports[0]!.targetPort).toBe(container.ports[0]!.name);
    const budget = z
      .object({ minAvailable: z.number(), selector: z.object({ matchLabels: labels }) })
      .parse(of("PodDisruptionBudget").spec);
    expect(budget.selector.matchLabels.app).toBe(app);
    expect(budget.minAvailable).toBeLessThan(deployment.replicas);
  });

  test("its settings are known to the program, and it is asked where it answers", () => {
    const { stringData, metadata } = of("Secret");
    expect(known([...container.env.map(({ name }) => name), ...Object.keys(stringData)])).toEqual([]);
    expect(container.envFrom[0]!.secretRef.name).toBe(metadata.name);
    const port = container.env.find(({ name }) => name === "PORT")?.value;
    expect(String(container.ports[0]!.containerPort)).toBe(port);
    const counted = container.env.find(({ name }) => name === "METRICS_PORT")?.value;
    expect(String(container.ports[1]!.containerPort)).toBe(counted);
    expect(read("kubernetes.yaml")).toContain(`prometheus.io/port: "${counted}"`);
    expect(container.readinessProbe.httpGet.path).toBe("/health/ready");
    expect(container.livenessProbe.httpGet.path).toBe("/health/live");
    expect(container.startupProbe.httpGet.path).toBe("/health/live");
    const volumes = deployment.template.spec.volumes.map(({ name }) => name);
    for (const { name } of container.volumeMounts) expect(volumes).toContain(name);
  });
});
