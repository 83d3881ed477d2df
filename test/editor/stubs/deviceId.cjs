'use strict';
// Read for telemetry only, which is off in every test editor.
exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';
