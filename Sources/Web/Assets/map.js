// The map of places: the ground is drawn from GeoJSON, the signs are asked for by window.
(() => {
  'use strict';
  const box = document.getElementById('map');
  if (!box || !window.L) return;
  const words = box.dataset;
  const map = L.map(box, { zoomControl: false, attributionControl: false, minZoom: 3, maxZoom: 18, zoomSnap: 0.5 });
  L.control.zoom({ zoomInTitle: words.in, zoomOutTitle: words.out }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  const numbers = (text) => (text ?? '').split(',').map(Number);
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const [east, north] = numbers(words.center);
  const bounds = numbers(words.bounds);
  if (words.center) map.setView([north, east], 15);
  else if (words.bounds) map.fitBounds([[bounds[1], bounds[0]], [bounds[3], bounds[2]]], { padding: [24, 24], maxZoom: 15 });
  else map.setView([35, 105], 4);
  if (words.center) L.circleMarker([north, east], { radius: 8, weight: 3, color: colour('--info'), fillColor: colour('--surface'), fillOpacity: 1 }).addTo(map);

  // The ground: kinds of lines and areas, each in a colour of the page.
  const looks = {
    water: { color: colour('--map-water'), weight: 1, fillColor: colour('--map-water'), fillOpacity: 1 },
    river: { color: colour('--map-water'), weight: 14, lineCap: 'round' },
    green: { color: colour('--map-green'), weight: 0, fillColor: colour('--map-green'), fillOpacity: 1 },
    border: { color: colour('--line2'), weight: 1.5, dashArray: '6 4', fill: false },
    major: { color: colour('--map-road'), weight: 5 },
    road: { color: colour('--map-road'), weight: 2 },
  };
  const width = (look) => ({ ...look, weight: look.weight * Math.min(2, Math.max(0.4, (map.getZoom() - 9) / 5)) });
  if (words.base) {
    const canvas = L.canvas({ padding: 0.3 });
    fetch(words.base).then((answer) => answer.json()).then((ground) => {
      const layer = L.geoJSON(ground, {
        interactive: false, renderer: canvas,
        style: (feature) => ({ renderer: canvas, ...width(looks[feature.properties.kind] ?? looks.road) }),
        filter: (feature) => feature.geometry.type !== 'Point',
      }).addTo(map);
      map.on('zoomend', () => layer.setStyle((feature) => width(looks[feature.properties.kind] ?? looks.road)));
    }).catch(() => { /* signs alone are a map too */ });
  }

  const layer = L.layerGroup().addTo(map);
  let asked;
  const draw = async () => {
    asked?.abort();
    asked = new AbortController();
    const window = map.getBounds().pad(0.2);
    const edge = (number, most) => Math.max(-most, Math.min(most, number)).toFixed(6);
    const query = new URLSearchParams({
      bbox: [edge(window.getWest(), 180), edge(window.getSouth(), 90), edge(window.getEast(), 180), edge(window.getNorth(), 90)].join(','),
      zoom: Math.floor(map.getZoom()),
    });
    try {
      const answer = await fetch(words.places + (words.places.includes('?') ? '&' : '?') + query, { signal: asked.signal });
      if (!answer.ok) return;
      const signs = (await answer.json()).signs;
      layer.clearLayers();
      for (const sign of signs) layer.addLayer(marker(sign));
      box.dataset.drawn = signs.length;
    } catch { /* the signs stay as they were */ }
  };
  const marker = (sign) => {
    const one = sign.count === 1;
    const name = one ? `${sign.name} · ${sign.state}` : `${sign.count} ${words.many}`;
    const label = document.createElement('span');
    label.textContent = one ? '' : sign.count;
    const size = one ? 30 : sign.count < 100 ? 40 : 48;
    const mark = L.marker([sign.y, sign.x], {
      title: name, alt: name, keyboard: true,
      icon: L.divIcon({ className: `sign ${one ? 'one' : ''} ${sign.open ? 'open' : ''}`, html: label, iconSize: [size, size] }),
    });
    mark.on('add', () => mark.getElement()?.setAttribute('aria-label', name));
    if (!one) {
      return mark.on('click', () => {
        const { lng, lat } = mark.getLatLng();
        // Several in one house are told apart by the list.
        if (map.getZoom() >= 18) location.href = `${words.list}near=${lng.toFixed(4)},${lat.toFixed(4)}`;
        else map.setView(mark.getLatLng(), Math.min(18, map.getZoom() + 2));
      });
    }
    const card = document.createElement('div');
    const title = document.createElement('b');
    title.textContent = sign.name;
    const state = document.createElement('p');
    state.textContent = sign.state;
    const link = document.createElement('a');
    link.href = sign.path;
    link.textContent = words.open;
    card.append(title, state, link);
    return mark.bindPopup(card, { closeButton: false });
  };
  let timer;
  map.on('moveend', () => { clearTimeout(timer); timer = setTimeout(draw, 120); });
  draw();
})();
