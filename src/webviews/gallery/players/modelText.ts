import type { ModelFacts } from '../../../features/shared/pages/mediaMessages.ts';
import type { GalleryStrings } from '../galleryStore.ts';

/** A model is held in memory more than twice: as a file and as what the graphics card draws. */
export const LARGEST_MODEL_BYTES = 256 * 1024 * 1024;

/** Extensions of glTF that the renderer knows. The decoders of Draco meshes and of
 * compressed textures (KHR_draco_mesh_compression, KHR_texture_basisu) are too large for this package. */
const KNOWN: ReadonlySet<string> = new Set([
  'EXT_materials_bump',
  'EXT_mesh_gpu_instancing',
  'EXT_meshopt_compression',
  'EXT_texture_avif',
  'EXT_texture_webp',
  'KHR_lights_punctual',
  'KHR_materials_anisotropy',
  'KHR_materials_clearcoat',
  'KHR_materials_dispersion',
  'KHR_materials_emissive_strength',
  'KHR_materials_ior',
  'KHR_materials_iridescence',
  'KHR_materials_sheen',
  'KHR_materials_specular',
  'KHR_materials_transmission',
  'KHR_materials_unlit',
  'KHR_materials_volume',
  'KHR_mesh_quantization',
  'KHR_meshopt_compression',
  'KHR_texture_transform',
]);

/** What the model needs and the renderer does not know, by name. */
export function unknownNeeds({ needs }: ModelFacts): readonly string[] {
  return needs.filter((name) => !KNOWN.has(name));
}

/** One line of what the model is made of. */
export function modelText(facts: ModelFacts, strings: GalleryStrings): string {
  return [
    facts.container,
    strings.t('triangles', facts.triangles),
    strings.t('vertices', facts.vertices),
    strings.t('meshes', facts.meshes),
    strings.t('materials', facts.materials),
    strings.t('textures', facts.textures),
    ...(facts.animations > 0 ? [strings.t('animations', facts.animations)] : []),
    ...facts.needs,
  ].join(' · ');
}
