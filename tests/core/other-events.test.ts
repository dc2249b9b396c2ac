import { expect, test } from 'vitest';
import { OTHER_EVENTS, toOtherEvent } from '../../src/event/other-events.ts';
import { ORDER_EVENTS, toOrderEvent } from '../../src/event/events.ts';
import { analyse, analyseEvent } from '../../src/core/index.ts';
import { read } from '../../src/core/read/read.ts';
import type { SchemaReport } from '../../src/core/schema/check.ts';
import {
  elementSchema,
  propertiesOf,
  rootSchema,
  type FieldSchema,
} from '../../src/core/schema/event-schema.ts';
import { findUndescribed } from '../../src/core/validate/undescribed.ts';
import { exampleText } from '../payloads.ts';

const delivery = (event: string): string => {
  const given = JSON.parse(exampleText('delivery-plain-message')) as { event: object };
  return JSON.stringify({ ...given, event: { ...given.event, type: event } });
};

test('a name is that of an order event or of another event', () => {
  for (const name of ORDER_EVENTS) {
    expect([toOrderEvent(`EVENTS.${name.toUpperCase()}`), toOtherEvent(name)]).toEqual([
      name,
      null,
    ]);
  }
  for (const name of Object.keys(OTHER_EVENTS)) {
    expect([toOrderEvent(name), toOtherEvent(`EVENTS.${name.toUpperCase()}`)]).toEqual([
      null,
      name,
    ]);
  }
});

test.each(['redemption.succeeded', 'customer.order.shipped'])(
  'the half that loads first leaves the event %s to the other half',
  (event) => {
    expect(analyseEvent(delivery('customer.order.updated'))).not.toBeNull();
    expect(analyseEvent(delivery(event))).toBeNull();
    expect(analyse(delivery(event)).findings).not.toEqual([]);
  },
);

test('no key of another event is taken for a misspelled key of the order event', () => {
  const keys = new Set(Object.values(OTHER_EVENTS).flatMap((signature) => signature.split(' ')));
  const objects = new Set<FieldSchema>();
  const visit = (schema: FieldSchema | null): void => {
    if (!schema || objects.has(schema)) return;
    objects.add(schema);
    [...propertiesOf(schema).values(), elementSchema(schema)].forEach(visit);
  };
  visit(rootSchema('delivery'));
  visit(rootSchema('data'));
  expect(objects.size).toBeGreaterThan(100);
  for (const schema of objects) {
    for (const key of keys) {
      if (propertiesOf(schema).has(key)) continue;
      const object = { [key]: null };
      const undescribed = [{ holder: 0, object, schema, keys: [key] }];
      const report = { undescribed } as unknown as SchemaReport;
      const [found] = findUndescribed(read(JSON.stringify(object))!, report);
      expect({ key, meant: found!.meant }).toEqual({ key, meant: null });
    }
  }
});
