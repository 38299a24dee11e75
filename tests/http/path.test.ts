import { describe, expect, it } from 'vitest';
import { normalTarget } from '@/lib/http/path';

describe('a request’s target', () => {
  it.each([
    ['/', '/'],
    ['/agreements/uk-norway?on=2025-06-15', '/agreements/uk-norway?on=2025-06-15'],
    ['/agreements/uk-norway/', '/agreements/uk-norway/'],
    ['/_next/static/chunks/a.b~c.js', '/_next/static/chunks/a.b~c.js'],
    ['/?a=%2F../b', '/?a=%2F../b'],
  ])('%s is written as it is', (target, normal) => {
    expect(normalTarget(target)).toBe(normal);
  });

  it.each([
    ['//api//internal/control', '/api/internal/control'],
    ['/%61pi/%69nternal?x', '/api/internal?x'],
    ['/x/%2e%2e/api/internal', '/api/internal'],
    ['/x/../../edit', '/edit'],
    ['/api%2Finternal', '/api/internal'],
    ['\\edit', '/edit'],
    ['/agreements/uk%2Dnorway', '/agreements/uk-norway'],
    ['/agreements/%00', '/agreements/%00'],
    ['/agreements/sj%C3%B8', '/agreements/sj%C3%B8'],
    ['/a/./b', '/a/b'],
    ['http://elsewhere.example/agreements?a', '/agreements?a'],
    ['http://elsewhere.example', '/'],
    ['http://elsewhere.example?a', '/?a'],
  ])('%s is written %s', (target, normal) => {
    expect(normalTarget(target)).toBe(normal);
  });

  it.each([
    ['/agreements/%ff', '/nameless'],
    ['/nb/agreements/%ff', '/nb/nameless'],
    ['/nn/agreements/%ff', '/nn/nameless'],
    ['/api/v1/%', '/api/nameless'],
  ])('%s, which cannot be decoded, names nothing: %s', (target, normal) => {
    expect(normalTarget(target)).toBe(normal);
  });

  it.each(['*', 'localhost:3000', 'about:blank'])('%s is no address of a page', (target) => {
    expect(normalTarget(target)).toBeNull();
  });
});
