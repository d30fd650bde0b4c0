/** The office: what caseworkers, partners and supervisors see. Pages rendered on the server; scripts only make them quicker. */
package org.reencuentro.office;
