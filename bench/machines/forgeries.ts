/** Requests that are not Discord's, at the balancer. */
import { snowflake } from "../../tests/stand-in/names.ts";
import { FORGERIES, forged, type Signer } from "../../tests/stand-in/signed.ts";

/** Requests that are open at a time. */
const BESIDE = 20;

/** Posts so many; how many of each kind were let in, and the statuses of the others. */
export async function forgeries(signer: Signer, url: string, count: number): Promise<string> {
  const valid = JSON.stringify({ id: snowflake(), type: 2, data: { id: "1", name: "help", type: 1 } });
  const post = async (request: Request): Promise<number> => {
    const { headers } = request;
    const answer = await fetch(`${url}/interactions`, {
      method: "POST",
      body: await request.text(),
      headers,
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  const first = await post(signer.request(valid));
  if (first !== 200) throw new Error(`a valid request was answered with ${first}`);
  const statuses = new Map<number, number>();
  let n = 0;
  const some = async () => {
    for (let i = n++; i < count; i = n++) {
      const kind = FORGERIES[i % FORGERIES.length]!;
      const status = await post(forged(signer, kind, valid, Math.floor(i / FORGERIES.length)));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: BESIDE }, some));
  return [...statuses].map(([status, many]) => `${many} × ${status}`).join(", ");
}
