import type { Migration } from '../database/migrations.ts'

/** Mails wait here until they are sent. `next_at` is when one is due; null once it is sent or given up. */
export const mailMigrations: readonly Migration[] = [
  {
    name: '0004-mail',
    sql: `
      create table mail (
        id uuid primary key,
        to_address text not null,
        language text not null,
        subject text not null,
        body text not null,
        at timestamptz not null,
        sent_at timestamptz,
        attempts int not null default 0,
        next_at timestamptz,
        error text
      );
      create index mail_due on mail (next_at) where next_at is not null;
      create index mail_address on mail (to_address, at desc);
    `,
  },
]
