package org.conndoctor.chat;

class PostgresChatStoreTest extends ChatStoreBehaviour {

    @Override
    String newDatabase() {
        return RealPostgres.database();
    }
}
