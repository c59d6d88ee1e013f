import { isKnownToBeBlocked } from './blocked.js';

/*
 * Tries a target from where the user sits. This document alone may connect to other places than its own server; it has
 * nothing to read, takes one order from the page around it, and is gone afterwards.
 */

addEventListener('message', receive);

/** The order: where to, and how long to wait for each answer, in milliseconds. */
function receive({ origin, source, data, ports: [port] }) {
  if (origin !== location.origin || source !== parent || parent === self || !port) return;
  removeEventListener('message', receive);
  port.postMessage({ ready: true });
  begin(data, result => port.postMessage(result));
}

function begin({ socket, page, patience }, tell) {
  attempt('browser-websocket', openSocket, new URL(socket), patience).then(tell);
  attempt('browser-fetch', ask, new URL(page), patience).then(tell);
}

/** @returns {Promise<{probe: string, outcome: string, millis: number, details: Record<string, string>}>} never fails */
async function attempt(probe, start, address, patience) {
  const began = performance.now();
  const { outcome, details = {} } = await new Promise(resolve => {
    setTimeout(() => resolve({ outcome: 'still-waiting' }), patience);
    start(address, (outcome, details) => resolve({ outcome, details }));
  });
  const millis = Math.round(performance.now() - began);
  const blocked = outcome === 'failed' && await isKnownToBeBlocked(address);
  return blocked ? { probe, outcome: 'blocked', millis, details: {} } : { probe, outcome, millis, details };
}

function openSocket(address, end) {
  let socket;
  try {
    socket = new WebSocket(address.href);
  } catch (error) {
    end(error.name === 'SecurityError' ? 'blocked' : 'failed');
    return;
  }
  socket.addEventListener('open', () => {
    end('open');
    socket.close();
  });
  // The code is 1006 whatever went wrong: browsers hide it from pages.
  socket.addEventListener('close', ({ code }) => end('failed', { code: String(code) }));
}

/** The answer is opaque: all that shows is whether there was one. Requests without CORS must follow redirects. */
async function ask(address, end) {
  const abort = new AbortController();
  const options = { mode: 'no-cors', cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' };
  try {
    await fetch(address.href, { ...options, signal: abort.signal });
    end('answered');
    abort.abort();
  } catch {
    end('failed');
  }
}
