/** One transfer in a process of its own; tells the largest resident memory in KiB. Arguments: what, URL, size. */
import { passingStreamOf } from '../lib/content/index.ts';
import { download, generated, upload } from './transfers.ts';

const [what = '', url = '', bytes = '0', file = ''] = process.argv.slice(2);
const size = Number(bytes);
const acts: Record<string, () => Promise<void>> = {
  download: () => download(`${url}/${size}`, size),
  uploadGenerated: () => upload(url, generated(size)),
  uploadChunked: () => upload(url, passingStreamOf('bench', size)),
  uploadFile: () => upload(url, { file }),
};
await acts[what]?.();
process.send?.(process.resourceUsage().maxRSS, () => process.exit());
