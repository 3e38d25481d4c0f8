import { readConfig } from '@jointwise/server';
import { readAnchors, verifyAudit } from '@jointwise/store';
import type { Command } from 'commander';
import { anchorSentence } from '../anchor-sentence.ts';
import { withStore } from '../with-store.ts';

/** `jointwise audit verify`: walks every chain and compares every audited row. */
export function addAudit(program: Command): void {
  program
    .command('audit')
    .description('the audit trail')
    .command('verify')
    .description('check the audit trail from end to end, and every row against it')
    .option('--json', 'print the whole report as JSON')
    .action(verify);
}

async function verify({ json }: { json?: boolean }): Promise<void> {
  await withStore(async ({ store, database }) => {
    const anchorsFile = `${readConfig(process.env, process.cwd()).dataFolder}/audit-anchors.jsonl`;
    const report = await verifyAudit(database.createOwnerPool(), { key: store.keys.audit, anchorsFile });
    if (json === true) console.log(JSON.stringify(report, null, 2));
    else {
      for (const { kind, detail } of report.problems) console.error(`${kind}: ${detail}`);
      const { lanes, links, records, rows, problemCount } = report;
      const found = report.ok ? 'intact' : `broken, ${problemCount} findings`;
      console.log(
        `The audit trail is ${found}: ${lanes} lanes, ${links} links, ${records} records, ${rows} rows checked.`,
      );
      console.log(anchorSentence(readAnchors(anchorsFile, store.keys.audit).anchors));
    }
    if (!report.ok) process.exitCode = 1;
  });
}
