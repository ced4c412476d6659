/** What a run made and has to undo, written down before it exists. */
export { type LedgerEntry, type LedgerHeader, ownNamePrefix } from './entry.ts';
export {
  createLedger,
  type Ledger,
  type LedgerContent,
  listLedgers,
  openLedger,
  readLedger,
  removeLedger,
} from './ledger.ts';
export { type Leftover, type UndoClients, undo } from './undo.ts';
