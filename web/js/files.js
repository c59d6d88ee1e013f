const LARGEST = 1024 * 1024;

/**
 * Takes text files dropped anywhere on the page; without this, a file that misses would replace the page.
 * @param {HTMLElement} zone shows that dropping is possible
 * @param {object} actions
 * @param {(name: string, text: string) => void} actions.onText
 * @param {(name: string, reason: 'large'|'binary') => void} actions.onRefused
 */
export function acceptFiles(zone, { onText, onRefused }) {
  const hasFiles = event => event.dataTransfer?.types.includes('Files');
  addEventListener('dragover', event => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    zone.classList.add('dropping');
  });
  addEventListener('dragleave', event => {
    if (!event.relatedTarget) zone.classList.remove('dropping');
  });
  addEventListener('drop', async event => {
    zone.classList.remove('dropping');
    if (!hasFiles(event)) return;
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (!file) return;
    if (file.size > LARGEST) return onRefused(file.name, 'large');
    const text = decode(new Uint8Array(await file.arrayBuffer()));
    if (text.includes('\0')) onRefused(file.name, 'binary');
    else onText(file.name, text);
  });
}

/** PowerShell redirects into UTF-16, and says so with a byte order mark. */
function decode(bytes) {
  const mark = (bytes[0] << 8) | bytes[1];
  const encoding = { 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' }[mark] ?? 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
