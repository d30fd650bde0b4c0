/** What people can do, the courses and jobs there are for them, and what became of it. */
package org.reencuentro.work;
