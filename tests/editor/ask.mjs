// Opens files in the language server as an editor does, and asks about places in them.
// Called with a folder that holds the files and `questions.json`; prints what came back as JSON.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [server, folder] = process.argv.slice(2);
const { files, questions } = JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8'));
const address = (file) => pathToFileURL(join(folder, file)).href;

const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const waiting = new Map();
const diagnostics = {};
let received = Buffer.alloc(0);
let number = 0;

function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  child.stdin.write(body);
}

function ask(method, params) {
  number += 1;
  const id = number;
  send({ id, method, params });
  return new Promise((resolve) => waiting.set(id, resolve));
}

function understand(message) {
  if (message.method === 'textDocument/publishDiagnostics') {
    const found = message.params.diagnostics.map((one) => [one.range.start.line + 1, one.message]);
    diagnostics[decodeURIComponent(basename(message.params.uri))] = found;
  } else if (message.method === 'workspace/configuration') {
    send({ id: message.id, result: message.params.items.map(() => null) });
  } else if (message.method && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (waiting.has(message.id)) {
    waiting.get(message.id)(message.result);
    waiting.delete(message.id);
  }
}

child.stdout.on('data', (data) => {
  received = Buffer.concat([received, data]);
  for (;;) {
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, end).toString())[1]);
    if (received.length < end + 4 + length) return;
    const body = received.subarray(end + 4, end + 4 + length);
    received = received.subarray(end + 4 + length);
    understand(JSON.parse(body.toString()));
  }
});

await ask('initialize', {
  processId: null,
  rootUri: pathToFileURL(folder).href,
  capabilities: { textDocument: { completion: {}, hover: { contentFormat: ['markdown'] } } },
});
send({ method: 'initialized', params: {} });
const yaml = { schemaStore: { enable: false }, validate: true, hover: true, completion: true };
send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml } } });
for (const file of files) {
  const text = readFileSync(join(folder, file), 'utf8');
  const textDocument = { uri: address(file), languageId: 'yaml', version: 1, text };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
}
const patience = Date.now() + 60_000;
while (files.some((file) => !(file in diagnostics))) {
  if (Date.now() > patience) throw new Error(`nothing is said of ${files}`);
  await new Promise((resolve) => setTimeout(resolve, 50));
}
const answers = [];
for (const { about, file, line, column } of questions) {
  const position = { line: line - 1, character: column - 1 };
  const found = await ask(`textDocument/${about}`, { textDocument: { uri: address(file) }, position });
  const items = found?.items ?? found ?? [];
  answers.push(about === 'hover' ? (found?.contents?.value ?? '') : items.map((one) => one.label).join(' '));
}
console.log(JSON.stringify({ diagnostics, answers }));
process.exit(0);
