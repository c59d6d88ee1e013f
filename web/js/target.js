/** Schemes of a target that a browser can try, and what it tries: a WebSocket and a plain request. */
const TRIED_AS = {
  ws: ['ws', 'http'], http: ['ws', 'http'], wss: ['wss', 'https'], https: ['wss', 'https'],
};

/**
 * A target as it is written, as far as it is known.
 * @param {{scheme?: string|null, host?: string|null, port?: number|null}} target
 */
export function addressOf({ scheme, host, port }) {
  const name = host?.includes(':') && !host.startsWith('[') ? `[${host}]` : host ?? '';
  return `${scheme && name ? `${scheme}://` : ''}${name}${port ? `:${port}` : ''}`;
}

/**
 * What an address such as wss://db.example.com:5432 names.
 * @param {string} address
 */
export function targetOf(address) {
  const [, scheme = null, host, port] = address.match(/^(?:([\w+.-]+):\/\/)?(\[[^\]]*\]|[^:/]*)(?::(\d+))?/);
  return { scheme, host, port: port ? Number(port) : null };
}

/**
 * What a browser can try of the target that a chat is about.
 * @param {{look: object|null, diagnosis: object}} chat
 * @returns {{host: string, port: number, address: string, socket: string, page: string}|null} null where it can try
 *   nothing: the host or port is not known, or the client speaks something else
 */
export function triedFromHere({ look, diagnosis }) {
  const { scheme = null, host, port } = { ...diagnosis.target, ...(look && { host: look.host, port: look.port }) };
  const [socket, page] = TRIED_AS[scheme ?? 'ws'] ?? [];
  if (!socket || !host || !port) return null;
  try {
    return {
      host, port, address: addressOf({ host, port }),
      // Servers may serve WebSockets on one path only.
      // As one text: a path such as //other.example/ would name another host if it were resolved.
      socket: new URL(addressOf({ scheme: socket, host, port }) + (look?.path ?? '/')).href,
      page: `${new URL(addressOf({ scheme: page, host, port })).origin}/`,
    };
  } catch {
    return null;
  }
}
