import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/analyse.ts';
import { redact } from '../../src/core/redaction/redact.ts';
import { personalData } from '../../src/core/redaction/personal-data.ts';
import { exampleText } from '../payloads.ts';

const found = (text: string) =>
  personalData(analyse(text)).map(({ label, certainty }) => `${label} (${certainty})`);

/** A payload of this event with other values. */
const payload = (customer: object, order: object = {}) =>
  JSON.stringify({
    customer: { id: 'cust_1', ...customer },
    referrer: null,
    order: { id: 'ord_1', items: [], ...order },
    redemption: null,
  });

describe('personal data of a payload', () => {
  test('the documented example: a name and the shop’s identifier of the customer', () => {
    expect(personalData(analyse(exampleText('order-updated')))).toEqual([
      { pointer: '/customer/name', label: 'customer.name', certainty: 'described' },
      { pointer: '/customer/source_id', label: 'customer.source_id', certainty: 'described' },
    ]);
  });

  test('numbers under a key that says whose they are, and none that only count', () => {
    const metadata = { ssn: 123456789, zip: 90210, phone1: 48600700800, mail_count: 12, dob: 0 };
    expect(found(payload({}, { metadata }))).toEqual(
      ['ssn', 'zip', 'phone1'].map((key) => `order.metadata.${key} (likely)`),
    );
  });

  test('in a delivery the path begins below its data', () => {
    const all = personalData(analyse(exampleText('delivery-plain-message')));
    expect(all.find(({ pointer }) => pointer === '/data/customer/email')).toMatchObject({
      label: 'customer.email',
    });
  });

  test('placeholders identify nobody', () => {
    const customer = {
      ...{ name: 'Kim Poe', email: 'kim@poe.example', phone: '+43 316 123456' },
      ...{ birthdate: '1990-07-14', source_id: 'crm-1', address: { city: 'Graz' } },
      metadata: { 'kim@poe.example': 1, note: 'call +43 316 123456' },
    };
    expect(found(payload(customer))).toHaveLength(8);
    expect(found(redact(analyse(payload(customer)))!.text)).toEqual([]);
  });

  test('null and empty values identify nobody', () => {
    expect(found(payload({ name: null, email: '', phone: '  ', address: null }))).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    [
      'name, e-mail, phone, birth date, address, one by one',
      payload({
        name: 'Kim Poe',
        email: 'kim@poe.example',
        phone: '1',
        birthdate: '1990-01-01',
        address: { city: 'Graz', country: 'AT' },
      }),
      ['name', 'email', 'phone', 'birthdate', 'address.city', 'address.country'].map(
        (key) => `customer.${key} (described)`,
      ),
    ],
    [
      'an address in one line',
      payload({ address: 'Ring 1, Graz' }),
      ['customer.address (described)'],
    ],
    [
      'an e-mail address and a phone number anywhere',
      payload(
        {},
        { metadata: { note: 'ask kim@poe.example', call: 'at +43 (316) 123-45-67 only' } },
      ),
      ['order.metadata.note (likely)', 'order.metadata.call (likely)'],
    ],
    [
      'an e-mail address in a web address',
      payload({}, { metadata: { url: 'https://shop.example/?u=kim%40poe.example' } }),
      ['order.metadata.url (likely)'],
    ],
    [
      'keys that say so',
      payload({
        metadata: {
          firstName: 'Kim',
          'Billing-Street': 'Ring 1',
          mobile: '0664 1234567',
          dob: '1/2',
        },
      }),
      [
        'customer.metadata.firstName (likely)',
        'customer.metadata.Billing-Street (likely)',
        'customer.metadata.mobile (likely)',
        'customer.metadata.dob (likely)',
      ],
    ],
    [
      'a key that is an e-mail address',
      payload({ metadata: { 'kim@poe.example': true, 'x@poe.example': [] } }),
      [
        'customer.metadata["kim@poe.example"] (likely)',
        'customer.metadata["x@poe.example"] (likely)',
      ],
    ],
    [
      'neither amounts, times, identifiers nor words of trade',
      payload(
        {},
        {
          created_at: '2024-03-12T08:37:24.296Z',
          metadata: { sku: '+12', number: '20240312083724', shop_name: 'North', rate: '+5.25 %' },
        },
      ),
      [],
    ],
    [
      'in JSON that is something else',
      '{"user":{"name":"Kim Poe","email":"kim@poe.example"},"product":{"name":"Cup"}}',
      ['user.name (likely)', 'user.email (likely)'],
    ],
    ['in text that is no JSON', '{"email": kim@poe.example', ['the text (likely)']],
    ['in no text', '', []],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
