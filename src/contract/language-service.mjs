// GitHub's own validator; bundled before use, since node 20 does not import JSON as it wants.
import { validate } from '@actions/languageservice';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';

export async function faultsOf(file, text) {
  const document = TextDocument.create(`file:///${path.resolve(file)}`, 'yaml', 1, text);
  const diagnostics = await validate(document, {});
  return diagnostics.map((d) => `${path.basename(file)}:${d.range.start.line + 1} ${d.message}`);
}
