import {
  Box3,
  BufferGeometry,
  DirectionalLight,
  LoadingManager,
  Mesh,
  type Object3D,
  PerspectiveCamera,
  PMREMGenerator,
  Scene,
  Spherical,
  Vector3,
  WebGLRenderer,
} from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import { RoomEnvironment } from 'three/examples/jsm/environments/RoomEnvironment.js';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';

/** A model on a canvas. All angles are radians. */
export interface ModelScene {
  /** Moves the camera around the model. */
  orbit(across: number, up: number): void;
  /** @param factor more than 1 comes closer */
  zoom(factor: number): void;
  /** The view of the beginning. */
  reset(): void;
  setWireframe(isOn: boolean): void;
  /** Moves the lamp around the model. */
  turnLight(by: number): void;
  /** CSS pixels. */
  resize(width: number, height: number): void;
  dispose(): void;
}

/**
 * Shows a binary glTF. Only what is in the file is loaded. Errors: those of the
 * loader, for a damaged file and for one that needs what it does not know; of a browser without WebGL.
 */
export async function openModel(canvas: HTMLCanvasElement, file: ArrayBuffer): Promise<ModelScene> {
  const renderer = new WebGLRenderer({ canvas, alpha: true, antialias: true });
  try {
    return new Stage(renderer, await load(file));
  } catch (thrown) {
    renderer.dispose();
    throw thrown;
  }
}

async function load(file: ArrayBuffer): Promise<Object3D> {
  const manager = new LoadingManager();
  // Pictures inside the file come as blobs; what a file names elsewhere is never asked for.
  manager.setURLModifier((url) => (url.startsWith('blob:') ? url : 'blob:null'));
  const loader = new GLTFLoader(manager).setMeshoptDecoder(MeshoptDecoder);
  return (await loader.parseAsync(file, '')).scene;
}

class Stage implements ModelScene {
  readonly #renderer: WebGLRenderer;
  readonly #model: Object3D;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(40, 1, 0.01, 1_000);
  readonly #lamp = new DirectionalLight(0xffffff, 2);
  readonly #controls: OrbitControls;
  readonly #radius: number;
  #lampAngle = Math.PI / 4;
  #frame = 0;

  constructor(renderer: WebGLRenderer, model: Object3D) {
    this.#renderer = renderer;
    this.#model = model;
    const box = new Box3().setFromObject(model);
    const size = box.getSize(new Vector3()).length();
    // A model without points has no size.
    this.#radius = Number.isFinite(size) && size > 0 ? size / 2 : 1;
    if (!box.isEmpty()) model.position.sub(box.getCenter(new Vector3()));
    const environment = new PMREMGenerator(renderer);
    this.#scene.environment = environment.fromScene(new RoomEnvironment(), 0.04).texture;
    environment.dispose();
    this.#scene.add(model, this.#lamp);
    this.#camera.near = this.#radius / 100;
    this.#camera.far = this.#radius * 100;
    this.#controls = new OrbitControls(this.#camera, renderer.domElement);
    this.#controls.addEventListener('change', () => this.#draw());
    this.turnLight(0);
    this.reset();
  }

  orbit(across: number, up: number): void {
    const place = new Spherical().setFromVector3(this.#camera.position.clone().sub(this.#controls.target));
    place.theta += across;
    place.phi -= up;
    place.makeSafe();
    this.#camera.position.setFromSpherical(place).add(this.#controls.target);
    this.#controls.update();
    this.#draw();
  }

  zoom(factor: number): void {
    const place = this.#camera.position.clone().sub(this.#controls.target);
    const length = Math.min(this.#radius * 50, Math.max(this.#radius / 10, place.length() / factor));
    this.#camera.position.copy(place.setLength(length)).add(this.#controls.target);
    this.#controls.update();
    this.#draw();
  }

  reset(): void {
    this.#controls.target.set(0, 0, 0);
    const distance = this.#radius / Math.sin((this.#camera.fov * Math.PI) / 360);
    this.#camera.position.set(0.5, 0.35, 0.8).setLength(distance * 1.05);
    this.#camera.updateProjectionMatrix();
    this.#controls.update();
    this.#draw();
  }

  setWireframe(isOn: boolean): void {
    this.#model.traverse((part) => {
      if (!(part instanceof Mesh)) return;
      for (const material of [part.material].flat())
        if ('wireframe' in material) Object.assign(material, { wireframe: isOn });
    });
    this.#draw();
  }

  turnLight(by: number): void {
    this.#lampAngle += by;
    this.#lamp.position.set(Math.sin(this.#lampAngle), 0.8, Math.cos(this.#lampAngle));
    this.#draw();
  }

  resize(width: number, height: number): void {
    this.#renderer.setPixelRatio(Math.min(window.devicePixelRatio, 2));
    this.#renderer.setSize(width, height, false);
    this.#camera.aspect = width / Math.max(1, height);
    this.#camera.updateProjectionMatrix();
    this.#draw();
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#controls.dispose();
    this.#scene.environment?.dispose();
    this.#model.traverse((part) => {
      if (part instanceof Mesh && part.geometry instanceof BufferGeometry) part.geometry.dispose();
    });
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
  }

  /** Once in the next frame: a still model costs nothing. */
  #draw(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#renderer.render(this.#scene, this.#camera);
    });
  }
}
