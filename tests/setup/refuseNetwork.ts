/**
 * Loaded into a process with --import: whatever asks a name server or connects to another machine fails
 * and is written down in the file NETWORK_LOG, so that a request whose failure is swallowed shows too.
 */
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const { NETWORK_LOG } = process.env;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

function refuse(what: string): never {
  if (NETWORK_LOG !== undefined) appendFileSync(NETWORK_LOG, `${what}\n`);
  throw new Error(`network asked for: ${what}`);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  // Node passes what it has normalised as one array, a program its options or port and host.
  const [first, second] = args.flat();
  const options = typeof first === 'object' && first !== null ? first : { host: second };
  const host = 'host' in options && typeof options.host === 'string' ? options.host : 'localhost';
  if (!('path' in options && options.path) && !LOOPBACK.test(host)) refuse(host);
  return Reflect.apply(connect, this, args);
} as typeof connect;

const lookup = dns.lookup;
dns.lookup = ((name: string, ...rest: unknown[]) => {
  if (!LOOPBACK.test(name)) refuse(name);
  return Reflect.apply(lookup, dns, [name, ...rest]);
}) as typeof lookup;
for (const asker of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const method of ['resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveTxt'] as const)
    Object.assign(asker, { [method]: (name: string) => refuse(name) });
}
Object.assign(dns.promises, { lookup: (name: string) => refuse(name) });
syncBuiltinESMExports();
