import { type Command, InvalidArgumentError } from 'commander';
import { type FormatId, formatIds, formatsSay } from '../report/index.ts';

/** `--format`: ids with commas between, or the flag more than once. */
export function withFormatFlag(command: Command, usual: readonly FormatId[]): Command {
  const table = formatIds.map((id) => `${id} (${formatsSay[id]})`).join(', ');
  return command.option('--format <ids>', `what to write, with commas between: ${table}`, formatsFrom(usual), usual);
}

/** Given more than once, the flag adds up; what is usual goes with the first. */
function formatsFrom(usual: readonly FormatId[]) {
  return (text: string, earlier: readonly FormatId[]): readonly FormatId[] => [
    ...new Set([...(earlier === usual ? [] : earlier), ...parsed(text)]),
  ];
}

function parsed(text: string): FormatId[] {
  return text.split(',').map((word): FormatId => {
    const id = formatIds.find((one) => one === word.trim());
    if (id === undefined) throw new InvalidArgumentError(`There are: ${formatIds.join(', ')}.`);
    return id;
  });
}
