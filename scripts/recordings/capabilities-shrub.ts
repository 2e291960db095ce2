import { capabilitiesRecording } from '../growing/capabilities-recording.ts';

export default capabilitiesRecording({ model: 'shrub', world: 'full', minutes: 2, sampleSeconds: 8 });
