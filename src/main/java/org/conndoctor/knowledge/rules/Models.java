package org.conndoctor.knowledge.rules;

import java.util.Map;
import org.drools.model.Model;

/** Makes the model object from its generated class. */
final class Models {

    private Models() {}

    static Model create(CompiledRules compiled) {
        return create(compiled.modelClass(), new OwnClassesFirst(compiled.classes()));
    }

    static Model create(String modelClass, ClassLoader loader) {
        try {
            return (Model) loader.loadClass(modelClass).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("generated class " + modelClass + " cannot be used", e);
        }
    }

    /** An edited file's classes bear the names of the shipped ones, and must win over them. */
    private static final class OwnClassesFirst extends ClassLoader {
        private final Map<String, byte[]> classes;

        OwnClassesFirst(Map<String, byte[]> classes) {
            super(Models.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            var bytes = classes.get(name);
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
