/** What every page of the office needs: words, assets, headers, who asks, and what is said when something fails. */
package org.reencuentro.office.web;
