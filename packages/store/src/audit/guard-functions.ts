/**
 * SHA-256 of the source of each function that writes the audit trail or says whose turn it is, as the migrations leave
 * them. A migration that changes one changes its line here; the test of verifyAudit says which.
 */
export const guardFunctions: Readonly<Record<string, string>> = {
  audit_sign: '0b0865a77c4f2ac3fe66513a4027de1b39d8ba321a9758a2c1c7b2eed5305571',
  current_actor: '35d4ab85215f0f74c1427657f222c84fb0df776cffa27b56e8b33fcc726d1375',
  current_sites: 'd760bd4afe203f6ad66570a72b38e9c6f1d813d8092b3a62a552cd0b5f191c9e',
  enter_context: '6c2dc699a792b4a16915048feaaa217d5e59bed1ee32b95c9b29efc5a1e8dcf5',
  save_responses: '2357ddd617e40c8c2c4aad7961f1e8e887ac2ccd51225ef848ced3273560d2f0',
  take_audit_lane: 'a2e639f8e39adfb212c8113089b72cb4696a18a740c0868caa8f43f766e1647e',
  write_audit: 'd341033c4df01a82880a0ffa53c1a8e4cb1c2480f2c7ae6cff3a8f42c4b1d922',
  write_audit_of_insert: 'e64ad6e122f569162b5c48c289b9537b94faf125213f2c40b64568c6da5e312c',
};
