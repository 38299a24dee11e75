import { Client, type ClientConfig } from 'pg';
import { PATIENCE } from '../in-time';
import { StoreRefusal } from '../store-refusal';

/** How every connection to a server is made. */
export function connectionConfig(databaseUrl: string): ClientConfig {
  return {
    connectionString: databaseUrl,
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    application_name: 'agreement-tracker',
  };
}

/** A connected client on a server; throws a `StoreRefusal` where there is no reaching it. */
export async function connect(databaseUrl: string): Promise<Client> {
  const client = new Client(connectionConfig(databaseUrl));
  // Without a listener a lost connection would end the process; whoever waits for an answer is told anyway.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new StoreRefusal(
      'server unreachable',
      `The PostgreSQL server that DATABASE_URL names cannot be reached: ${reason}. Check the address and that the server runs.`,
      { cause: error },
    );
  }
}
