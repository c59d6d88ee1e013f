package org.conndoctor.probe.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ports at which services live that strangers have no business to call through somebody else's server: what holds data,
 * commands machines, or takes lines of text for orders.
 *
 * <p>Sources: the bad ports of the WHATWG Fetch standard (https://fetch.spec.whatwg.org/#port-blocking), which no
 * browser calls; the IANA service name and port number registry; each product's own default.
 */
final class GuardedPorts {

    private static final Map<Integer, String> SERVICES = new HashMap<>();

    static {
        // Below 1024 all but the web is refused anyway; these are here for their names.
        guard("FTP", 20, 21, 989, 990);
        guard("SSH", 22);
        guard("Telnet", 23, 992);
        guard("SMTP", 25, 465, 587);
        guard("DNS", 53, 853);
        guard("Kerberos", 88, 464, 749);
        guard("POP3", 110, 995);
        guard("RPC", 111, 135, 593);
        guard("SMB", 137, 138, 139, 445);
        guard("IMAP", 143, 993);
        guard("SNMP", 161, 162);
        guard("BGP", 179);
        guard("LDAP", 389, 636);
        guard("rsync", 873);

        // What browsers refuse, from 1024 on
        guard("H.323", 1719, 1720);
        guard("PPTP", 1723);
        guard("NFS", 2049, 4045);
        guard("Apple SASL", 3659);
        guard("ManageSieve", 4190);
        guard("SIP", 5060, 5061);
        guard("SANE", 6566);
        guard("IRC", 6665, 6666, 6667, 6668, 6669, 6679, 6697);
        guard("Amanda", 10080);

        // Databases
        guard("Microsoft SQL Server", 1433, 1434);
        guards("Oracle", 1521, 1529);
        guard("Oracle", 1630, 1830, 2483, 2484);
        guard("TimesTen", 6625, 53396);
        guard("Firebird", 3050);
        guard("MySQL", 3306, 33060, 33061, 33062);
        guard("PostgreSQL", 5432, 5433, 6432);
        guard("CockroachDB", 26257);
        guard("MongoDB", 27017, 27018, 27019, 27020);
        guard("RethinkDB", 28015, 29015);
        guard("Cassandra", 9042, 9142, 9160, 7199);
        guard("Elasticsearch", 9200, 9300);
        guard("CouchDB", 5984, 6984);
        guard("ClickHouse", 8123, 9004, 9009, 9440);
        guard("Neo4j", 7473, 7474, 7687);
        guard("ArangoDB", 8529);
        guard("OrientDB", 2424, 2480);
        guard("Solr", 8983);
        guard("Qdrant", 6333, 6334);
        guard("Milvus", 19530);
        guard("TDengine", 6030, 6041);
        guard("OceanBase", 2881, 2882, 2883);
        guard("Dameng", 5236);
        guard("KingbaseES", 54321);
        guard("SAP HANA", 30013, 30015);
        guard("LDAP", 3268, 3269);

        // Caches, queues and what keeps a cluster together
        guard("Redis", 6379, 6380, 16379, 26379);
        guard("memcached", 11211, 11214, 11215);
        guard("Hazelcast", 5701);
        guard("Ignite", 10800, 47100, 47500);
        guard("AMQP", 5671, 5672);
        guard("RabbitMQ", 15671, 15672, 25672);
        guard("Erlang", 4369);
        guard("ActiveMQ", 8161, 61613, 61616);
        guard("Kafka", 9092, 9093, 9094);
        guard("ZooKeeper", 2181, 2888, 3888);
        guard("NATS", 4222, 6222, 8222);
        guard("NSQ", 4150, 4151, 4160, 4161);
        guard("Pulsar", 6650);
        guard("RocketMQ", 9876, 10911);
        guard("beanstalkd", 11300);
        guard("Gearman", 4730);
        guard("GatewayWorker Register", 1236, 1238);
        guard("Workerman Channel", 2206);
        guard("Workerman GlobalData", 2207);
        guard("etcd", 2379, 2380);
        guard("Consul", 8300, 8301, 8302, 8500, 8501, 8502, 8600);
        guard("Nomad", 4646, 4647, 4648);
        guard("Vault", 8200, 8201);
        guard("Spark", 7077);
        guard("HDFS", 8020, 9870, 50010, 50020, 50070, 50075);

        // Command of machines, of containers and of programs
        guard("SSH", 2222, 22222);
        guard("RDP", 3389);
        guards("VNC", 5800, 5810);
        guards("VNC", 5900, 5910);
        guards("X11", 6000, 6009);
        guard("WinRM", 5985, 5986);
        guard("Citrix", 1494, 2598);
        guard("Apple Remote Desktop", 3283);
        guard("Radmin", 4899);
        guard("pcAnywhere", 5631, 5632);
        guard("TeamViewer", 5938);
        guard("AnyDesk", 6568);
        guard("Docker", 2375, 2376, 2377);
        guard("Kubernetes", 6443, 10250, 10255, 10256, 10257, 10259);
        guard("Java RMI", 1098, 1099);
        guard("Java debugger", 5005);
        guard("Node.js inspector", 9229);
        guard("Android Debug Bridge", 5037, 5555);
        guard("distcc", 3632);
        guard("Salt", 4505, 4506);
        guard("Puppet", 8140);
        guard("Zabbix", 10050, 10051);
        guard("NRPE", 5666);
        guard("MikroTik", 8291, 8728, 8729);
        guard("TR-069", 7547);
        guards("Intel AMT", 16992, 16995);

        // Files, mail, proxies, printers, money
        guard("FTP", 2121);
        guard("iSCSI", 3260);
        guard("Ceph", 3300, 6789);
        guard("GlusterFS", 24007, 24008);
        guard("Subversion", 3690);
        guard("Git", 9418);
        guard("SMTP", 2525);
        guard("SOCKS", 1080);
        guard("HTTP proxy", 3128, 8118);
        guard("Tor", 9050, 9051, 9150, 9151);
        guard("printer", 9100, 9101, 9102);
        guard("Bitcoin", 8332, 18332);
        guard("Ethereum", 8545, 8546, 8551);

        // Plants and buildings: some controllers stop at a byte that they do not expect.
        guard("Niagara Fox", 1911, 4911);
        guard("PCWorx", 1962);
        guard("IEC 60870-5-104", 2404);
        guard("CODESYS", 2455);
        guard("OPC UA", 4840, 4843);
        guard("OMRON FINS", 9600);
        guard("GE SRTP", 18245);
        guard("DNP3", 20000);
        guard("Unitronics", 20256);
        guard("ProConOS", 20547);
        guard("EtherNet/IP", 44818);
        guard("BACnet", 47808);
    }

    private GuardedPorts() {}

    /** The service that is known to live at this port; empty where none is. */
    static Optional<String> service(int port) {
        return Optional.ofNullable(SERVICES.get(port));
    }

    private static void guards(String service, int first, int last) {
        guard(service, IntStream.rangeClosed(first, last).toArray());
    }

    private static void guard(String service, int... ports) {
        for (int port : ports) {
            var other = SERVICES.put(port, service);
            if (other != null) {
                throw new IllegalStateException("port " + port + " is listed twice: " + other + ", " + service);
            }
        }
    }
}
