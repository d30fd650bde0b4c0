package org.reencuentro.person;

/** A point of the earth in degrees of WGS 84. */
public record Coordinates(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6_371;

    public Coordinates {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("No such point of the earth");
        }
    }

    /** How far another point is as the crow flies, in kilometres. */
    public double kilometresTo(Coordinates other) {
        double half = haversine(other.latitude - latitude)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * haversine(other.longitude - longitude);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    private static double haversine(double degrees) {
        double sine = Math.sin(Math.toRadians(degrees) / 2);
        return sine * sine;
    }
}
