export const firstNames = [
  'Ada', 'Aiko', 'Amara', 'Anton', 'Beatriz', 'Bruno', 'Clara', 'Daniel', 'Deniz', 'Elif', 'Emil', 'Farah', 'Freja', 'Hugo', 'Ines', 'Ivan',
  'Jana', 'Jonas', 'Kaito', 'Karim', 'Laila', 'Lena', 'Linus', 'Maja', 'Marco', 'Mira', 'Nadia', 'Noah', 'Olga', 'Omar', 'Paula', 'Priya',
  'Rafael', 'Rosa', 'Sami', 'Selma', 'Sofia', 'Tariq', 'Theo', 'Yuki', 'Zoe',
] as const

export const lastNames = [
  'Adeyemi', 'Alvarez', 'Berg', 'Costa', 'Dubois', 'Eriksson', 'Fischer', 'Gupta', 'Haddad', 'Ito', 'Jansen', 'Kowalski', 'Larsen', 'Lindqvist',
  'Mbeki', 'Moreau', 'Nakamura', 'Novak', 'Okafor', 'Petrov', 'Rossi', 'Santos', 'Schmidt', 'Silva', 'Tanaka', 'Weber', 'Yilmaz', 'Zhang',
] as const

export const companyHeads = [
  'Amber', 'Birch', 'Blue Door', 'Cobalt', 'Copper', 'Delta', 'Evergreen', 'Fjord', 'Granite', 'Harbour', 'Ivory', 'Juniper', 'Kestrel', 'Lantern',
  'Lumen', 'Maple', 'Meridian', 'Northwind', 'Oak & Iron', 'Orchard', 'Paper Crane', 'Pebble', 'Quarry', 'Redwood', 'Saffron', 'Slate', 'Tidal', 'Umber', 'Willow', 'Zephyr',
] as const

export const companyTails = [
  'Analytics', 'Architects', 'Bikes', 'Clinic', 'Coffee', 'Consulting', 'Design', 'Energy', 'Films', 'Foods', 'Games', 'Health', 'Labs', 'Legal',
  'Logistics', 'Media', 'Partners', 'Robotics', 'School', 'Software', 'Studio', 'Textiles', 'Travel', 'Works',
] as const

export const industries = ['software', 'agency', 'retail', 'education', 'manufacturing', 'health'] as const
