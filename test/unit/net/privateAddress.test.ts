import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allowedUrl, isLoopbackHost } from '../../../src/net/address/address.ts';
import { addressRange } from '../../../src/net/address/privateAddress.ts';

const isPublicAddress = (address: string) => addressRange(address) === 'public';

describe('Which addresses may be called', () => {
  it('allows https anywhere and http on loopback', () => {
    for (const url of [
      'https://example.com/a?b',
      'http://127.0.0.1:1',
      'http://127.9.9.9/',
      'http://[::1]:80/',
      'http://localhost/',
    ]) {
      assert.equal(allowedUrl(url).href, new URL(url).href);
    }
    const refused = [
      'http://example.com',
      'http://127.0.0.1.example.com/',
      'http://localhost.example.com/',
      'http://[::ffff:127.0.0.1]/',
      'http://0.0.0.0/',
      'https://me@example.com/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      '/relative',
      '',
    ];
    for (const url of refused) assert.throws(() => allowedUrl(url), { code: 'address.notAllowed' }, url);
  });

  it('recognizes loopback in every spelling that the URL parser accepts', () => {
    for (const host of [
      '127.1',
      '0x7f.0.0.1',
      '2130706433',
      '017700000001',
      'LOCALHOST',
      '[0:0:0:0:0:0:0:1]',
    ]) {
      assert.ok(isLoopbackHost(new URL(`http://${host}/`).hostname), host);
    }
    assert.equal(isLoopbackHost('128.0.0.1'), false);
  });
});

describe('Which IP addresses are public', () => {
  it('excludes the special ranges of IPv4', () => {
    const special = (
      '0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.255 169.254.169.254 172.16.0.1 ' +
      '172.31.255.255 192.0.0.8 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 ' +
      '224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255'
    ).split(' ');
    for (const address of special) assert.equal(isPublicAddress(address), false, address);
    for (const address of '1.1.1.1 8.8.8.8 11.0.0.1 100.128.0.1 172.32.0.1 192.169.0.1 223.255.255.255'.split(
      ' ',
    )) {
      assert.equal(isPublicAddress(address), true, address);
    }
  });

  it('excludes the special ranges of IPv6', () => {
    const special = (
      ':: ::1 fe80::1 fe80::1%eth0 febf::1 fec0::1 fc00::1 fdff::1 ff02::1 100::1 2001:db8::1 2001::1 2002:7f00:1::1 ' +
      '3fff::1 64:ff9b:1::a00:1 ::ffff:8.8.8.8 ::ffff:127.0.0.1 ::127.0.0.1 5f00::1 4000::1'
    ).split(' ');
    for (const address of special) assert.equal(isPublicAddress(address), false, address);
    for (const address of ['2606:4700:4700::1111', '2a00:1450:4001::200e', '2001:4860:4860::8888']) {
      assert.equal(isPublicAddress(address), true, address);
    }
  });

  it('never takes the metadata service of a cloud for a private network that could be allowed', () => {
    for (const address of [
      ...['169.254.169.254', '100.100.100.200', '168.63.129.16', '64:ff9b::6464:64c8'],
      ...['fd00:ec2::254', 'FD00:0EC2:0:0::0254', 'fd20:ce::254'],
    ])
      assert.equal(addressRange(address), 'special', address);
    for (const address of ['100.100.100.201', 'fd00:ec2::255'])
      assert.equal(addressRange(address), 'private', address);
  });

  it('judges a NAT64 address by its IPv4 address', () => {
    assert.equal(isPublicAddress('64:ff9b::8.8.8.8'), true);
    assert.equal(isPublicAddress('64:ff9b::808:808'), true);
    for (const address of [
      '64:ff9b::127.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b::a9fe:a9fe',
      '64:ff9b::',
      '64:ff9b::1',
    ]) {
      assert.equal(isPublicAddress(address), false, address);
    }
    fc.assert(
      fc.property(
        fc.ipV4(),
        (address) => isPublicAddress(`64:ff9b::${address}`) === isPublicAddress(address),
      ),
    );
  });

  it('excludes an IPv4 address that is embedded in IPv6', () => {
    fc.assert(
      fc.property(
        fc.ipV4(),
        (address) => !isPublicAddress(`::ffff:${address}`) && !isPublicAddress(`::${address}`),
      ),
    );
  });

  it('excludes what is not an IP address', () => {
    fc.assert(fc.property(fc.string(), (text) => /^[\da-f.:]+$/i.test(text) || !isPublicAddress(text)));
    for (const text of ['', '1.2.3', '8.8.8.8:80', '[2606:4700::1]', 'example.com'])
      assert.equal(isPublicAddress(text), false);
  });
});
