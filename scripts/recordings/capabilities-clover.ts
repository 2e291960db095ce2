import { capabilitiesRecording } from '../growing/capabilities-recording.ts';

export default capabilitiesRecording({ model: 'clover', world: 'full', minutes: 1, sampleSeconds: 4 });
