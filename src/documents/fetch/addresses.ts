/** Which addresses of the internet may be fetched from: public ones alone, in whatever spelling or wrapping they come. */
import ipaddr from "ipaddr.js";

/** The first bits of every IPv6 address that the internet routes. */
const GLOBAL = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address is one of the public internet: none of this machine, of a private network, link-local,
 * carrier-grade, multicast or reserved; nor such an address wrapped into IPv6 (mapped) or NAT64. What is no IP address,
 * or in an old spelling such as "0x7f.1", is not public: callers resolve and spell it out first.
 */
export function isPublic(address: string): boolean {
  const bare = address.replace(/^\[|\]$/gu, "").split("%", 1)[0]!;
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return isPublic4(ipaddr.IPv4.parse(bare));
  // In its one standard spelling: of "::1.2.3.4" the parser would make another address.
  const spelt = bare.includes(":") && URL.parse(`http://[${bare}]/`)?.hostname.slice(1, -1);
  if (!spelt || !ipaddr.IPv6.isValid(spelt)) return false;
  const six = ipaddr.IPv6.parse(spelt);
  if (six.isIPv4MappedAddress()) return isPublic4(six.toIPv4Address());
  // NAT64: the last four bytes are the address that is reached.
  if (six.range() === "rfc6052") return isPublic4(new ipaddr.IPv4(six.toByteArray().slice(12)));
  return six.range() === "unicast" && six.match(GLOBAL);
}

const isPublic4 = (four: ipaddr.IPv4): boolean => four.range() === "unicast";
