import type { TestProject } from 'vitest/node';
import { serveBuilt } from '../../scripts/serve-built.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string;
  }
}

export default async function setup(project: TestProject) {
  // The build is a child process: under vitest NODE_ENV is "test", and the page would not be built for production.
  const server = await serveBuilt();
  project.provide('baseUrl', server.url);
  return () => server.close();
}
