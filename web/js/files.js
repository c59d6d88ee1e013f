import { t } from './texts.js';

const LARGEST = 1024 * 1024;

/**
 * Takes text files dropped anywhere on the page; without this, a file that misses would replace the page.
 * @param {HTMLElement} zone shows that dropping is possible
 * @param {{take: (name: string, text: string) => void, tell: (text: string) => void}} composer
 */
export function acceptFiles(zone, { take, tell }) {
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
    const { name } = file;
    if (isPicture(file)) return tell(t('page.composer.picture'));
    if (file.size > LARGEST) return tell(t('page.composer.file.large', { name }));
    const text = decode(new Uint8Array(await file.arrayBuffer()));
    if (text.includes('\0')) tell(t('page.composer.file.binary', { name }));
    else take(name, text);
  });
  zone.addEventListener('paste', ({ clipboardData }) => {
    if (hasPicture(clipboardData)) tell(t('page.composer.picture'));
  });
}

/** Whether there is a picture, and no text beside it, in what is pasted or dropped. */
export const hasPicture = data => !data?.getData('text/plain') && [...data?.files ?? []].some(isPicture);

const isPicture = ({ type }) => type.startsWith('image/');

/** PowerShell redirects into UTF-16, and says so with a byte order mark. */
function decode(bytes) {
  const mark = (bytes[0] << 8) | bytes[1];
  const encoding = { 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' }[mark] ?? 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
