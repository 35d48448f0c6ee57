/** Who may call the preview, and what its pages may do. */
import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { bareHost } from "./proxy.ts";

/**
 * Nothing but this server's own files runs, loads or is called, and scripts cannot turn text into HTML: whatever an
 * article holds stays text even where a page of ours is wrong.
 */
const policy = (imgSrc: string[]) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc,
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
    },
    xFrameOptions: "DENY",
    referrerPolicy: "no-referrer",
    strictTransportSecurity: false,
  });

export const headers = policy(["'self'"]);
/** The preview also shows pictures that it was sent, as Discord shows an attached one. */
export const previewHeaders = policy(["'self'", "blob:"]);

/**
 * Refuses what comes from another site. A name that an attacker points at this address (DNS rebinding) is told by its
 * Host, which is neither an address, `localhost` nor the name that was configured; a page elsewhere by its Origin.
 */
export function onlyFromHere(configured: string): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header("host") ?? "";
    const name = bareHost(host).toLowerCase();
    if (!isIP(name) && name !== "localhost" && name !== configured.toLowerCase())
      return c.text(
        "Open the preview by its address or as localhost; it is not served under this name.",
        403,
      );
    const origin = c.req.header("origin");
    const foreign = origin !== undefined && origin !== `http://${host}`;
    if (c.req.method !== "GET" && (foreign || c.req.header("sec-fetch-site") === "cross-site"))
      return c.text("Only the preview's own pages may call it.", 403);
    return next();
  };
}
