const { layers } = require('./scripts/layers.json');

const names = Object.keys(layers);
const direction = names.map((layer) => ({
  name: `layer-${layer}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: {
    path: `^src/(${names.filter((n) => n !== layer && !layers[layer].may.includes(n)).join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...direction,
    {
      name: 'no-orphans',
      severity: 'error',
      // Formulas of statistics are held by worked cases before a page takes them up.
      from: { orphan: true, path: '^src/', pathNot: '[.]d[.]ts$|^src/domain/statistics/' },
      to: {},
    },
    {
      name: 'no-node-in-app',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: { pathNot: '[.]d[.]ts$' },
      to: { couldNotResolve: true, pathNot: '[?]worker$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
    },
  },
};
