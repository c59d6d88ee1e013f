package org.conndoctor.probe.policy;

import java.util.List;
import org.conndoctor.facts.AddressBlock;

/**
 * Addresses at which a cloud answers its own machines, and that no registry of IANA knows: they look like anybody's.
 * From a machine in that cloud, a stranger would reach its metadata, or services behind its firewall.
 *
 * <p>Only what the special-purpose registries leave open is listed. Within their blocks already lie 169.254.169.254
 * (most clouds), 100.100.100.200 (Alibaba), 192.0.0.192 (Oracle), and fd00:ec2::254 (AWS).
 *
 * <p>Sources:
 *
 * <ul>
 *   <li>Azure: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 *   <li>Equinix Metal, once Packet: metadata.packet.net always has this address
 *   <li>IBM Cloud: https://cloud.ibm.com/apidocs/vpc, ranges reserved for IBM services and Cloud Service Endpoints
 * </ul>
 */
final class PlatformAddresses {

    static final List<AddressBlock> BLOCKS = List.of(
            AddressBlock.of("168.63.129.16/32", "platform channel", "Azure"),
            AddressBlock.of("192.80.8.124/32", "metadata", "Equinix Metal"),
            AddressBlock.of("161.26.0.0/16", "services", "IBM Cloud"),
            AddressBlock.of("166.8.0.0/14", "service endpoints", "IBM Cloud"));

    private PlatformAddresses() {}
}
