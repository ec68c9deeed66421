// Asks a reconciliation service for names, one after the other, as the client of cocoda-sdk does for a thesaurus, and prints what it made of
// the answers as JSON: for each name the identifiers, best first, with the kind of mapping that the client takes them for.
//
//	node reconcile.mjs http://127.0.0.1:8600/reconcile/default NAME...
import { cdk, ReconciliationApiProvider } from "cocoda-sdk";

const [service, ...names] = process.argv.slice(2);
cdk.addProvider(ReconciliationApiProvider);
const scheme = { uri: "urn:annals:entities", namespace: "urn:annals:" };
const registry = cdk.initializeRegistry({
  uri: "urn:annals:reconcile",
  provider: "ReconciliationApi",
  api: service,
  schemes: [scheme],
});
const answers = [];
for (const name of names) {
  const mappings = await registry.getMappings({
    from: { uri: "urn:asked", inScheme: [{ uri: "urn:table" }], prefLabel: { en: name } },
    mode: "or",
  });
  answers.push(mappings.map((m) => ({ id: m.to.memberSet[0].uri, type: m.type[0] })));
}
console.log(JSON.stringify(answers));
