import { capabilitiesRecording } from '../growing/capabilities-recording.ts';

export default capabilitiesRecording({ model: 'sprout', world: 'pocket', minutes: 0.5, sampleSeconds: 3 });
