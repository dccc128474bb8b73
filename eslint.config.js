import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const now = "Time comes in as an argument: the domain is pure.";
const chance = "Randomness comes in as an argument: the domain is pure.";

export default tseslint.config(
  {
    ignores: [
      "node_modules/**",
      ".next*/**",
      "prisma/generated/**",
      "next-env.d.ts",
      "scripts/**/*.mjs",
      "*.config.*",
      ".dependency-cruiser.cjs",
      "playwright-report/**",
      "test-results/**",
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
      "max-params": ["error", 5],
      "no-console": "error",
      // A value that may be absent at run time often looks present to the types of a record.
      "@typescript-eslint/no-unnecessary-condition": "off",
      // zod's own inference needs it in generic helpers, and it flags safe spreads of class instances in tests.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
    },
  },
  {
    files: ["**/*.tsx"],
    ...jsxA11y.flatConfigs.recommended,
    plugins: { ...jsxA11y.flatConfigs.recommended.plugins, "react-hooks": reactHooks },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      ...reactHooks.configs.recommended.rules,
      // Focus follows what the person just opened: a search box in a menu, a name being changed.
      "jsx-a11y/no-autofocus": "off",
      "max-lines-per-function": ["error", { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A hook is the logic of a component, as long as one may be.
    files: ["components/**/use-*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "max-lines-per-function": ["error", { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["lib/domain/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: now },
        { object: "Math", property: "random", message: chance },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: now },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: "The environment is read in lib/server/env.ts alone.",
        },
      ],
      "no-restricted-globals": [
        "error",
        "fetch",
        "window",
        "document",
        "localStorage",
        "setTimeout",
        "crypto",
      ],
    },
  },
  {
    files: ["**/*.test.ts", "e2e/**/*.ts", "testing/**/*.ts", "bench/**/*.ts"],
    rules: {
      "max-lines-per-function": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  {
    // These talk to the person at the terminal.
    files: ["scripts/**/*.ts", "bench/**/*.ts", "e2e/**/*.ts", "server.ts"],
    rules: { "no-console": "off" },
  },
  { files: ["**/*.js", "**/*.mjs", "**/*.cjs"], ...tseslint.configs.disableTypeChecked },
);
