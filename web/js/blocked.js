/** Ports that browsers do not connect to: https://fetch.spec.whatwg.org/#port-blocking */
const BAD_PORTS = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/**
 * Whether an attempt that failed is known to have been blocked by the browser itself, before any packet. It does not
 * tell a page so: this is what the rules of the web say, and what was permitted; never a guess.
 * @param {URL} address
 * @returns {Promise<boolean>}
 */
export async function isKnownToBeBlocked({ protocol, hostname, port }) {
  const open = protocol === 'ws:' || protocol === 'http:';
  // A URL keeps silent on the usual port of its scheme, and none of those is bad.
  return (port !== '' && BAD_PORTS.has(Number(port)))
    || (location.protocol === 'https:' && open && !isLoopback(hostname))
    || isForbiddenLocally(hostname);
}

/**
 * Whether this page may not reach an address that is closer to the user than the page itself. Browsers ask for a
 * permission; to pages that did not come by https they give none, which tells nothing about how close those are.
 */
async function isForbiddenLocally(host) {
  const page = location.hostname;
  const closer = isLoopback(host) ? !isLoopback(page) : isLocal(host) && !isLocal(page);
  if (!closer || (!isSecureContext && !isAddress(page))) return false;
  const names = [isLoopback(host) ? 'loopback-network' : 'local-network', 'local-network-access'];
  for (const name of names) {
    try {
      return (await navigator.permissions.query({ name })).state === 'denied';
    } catch {
      // Older browsers know one permission for both, or none.
    }
  }
  return false;
}

const isAddress = host => /^[\d.]+$|^\[/.test(host);

const isLoopback = host =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);

const isLocal = host =>
  isLoopback(host) || /^(10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\.[\d.]+$/.test(host) || /^\[f[cde]/.test(host);
