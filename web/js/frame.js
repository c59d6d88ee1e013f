import { el } from './dom.js';

const READY_MS = 5000;
const SLACK_MS = 5000;
const TRIES = ['browser-websocket', 'browser-fetch'];

/**
 * Tries a target from this browser, in a frame made for it: the page itself may talk to its own server only.
 * @param {{socket: string, page: string}} target
 * @param {number} patience how long to wait for each answer, in milliseconds
 * @returns {{results: Promise<object[]>, cancel: () => void}} cancelled, or where the frame does not come up, the
 *   promise fails
 */
export function tryInFrame({ socket, page }, patience) {
  const frame = el('iframe', { src: '/look.html', title: 'look', hidden: true });
  const { port1: here, port2: there } = new MessageChannel();
  let cancel;
  const results = new Promise((resolve, reject) => {
    const seen = new Map();
    let timer = setTimeout(reject, READY_MS);
    cancel = reject;
    here.onmessage = ({ data }) => {
      clearTimeout(timer);
      timer = setTimeout(reject, patience + SLACK_MS);
      if (data.probe) seen.set(data.probe, data);
      if (TRIES.every(probe => seen.has(probe))) resolve(TRIES.map(probe => seen.get(probe)));
    };
    frame.addEventListener('load', () => {
      frame.contentWindow.postMessage({ socket, page, patience }, location.origin, [there]);
    }, { once: true });
    document.body.append(frame);
  }).finally(() => {
    here.close();
    frame.remove();
  });
  return { results, cancel };
}
