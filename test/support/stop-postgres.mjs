export default async function stopPostgres() {
  await globalThis.motpostPostgres?.stop();
}
