package io.github.kiwoomjava.spring;

import io.github.kiwoomjava.client.Kiwoom;
import java.util.TreeSet;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * A bean for each account with keys, which annotations cannot say since the names are properties.
 * Where the application has a client of its own there is none without a name.
 */
final class KiwoomRegistrar implements ImportBeanDefinitionRegistrar {
  private final Environment environment;
  private final BeanFactory beans;

  KiwoomRegistrar(Environment environment, BeanFactory beans) {
    this.environment = environment;
    this.beans = beans;
  }

  @Override
  public void registerBeanDefinitions(
      AnnotationMetadata importer, BeanDefinitionRegistry registry) {
    KiwoomProperties properties =
        Binder.get(environment).bindOrCreate("kiwoom", KiwoomProperties.class);
    boolean wanted = properties.unnamed().hasKeys() || properties.mock().enabled();
    if (wanted && !applicationHasItsOwn()) {
      RootBeanDefinition definition = definition(KiwoomFactory.UNNAMED);
      // Whoever asks for just a client gets this one, however many names there are.
      definition.setPrimary(true);
      registry.registerBeanDefinition(KiwoomFactory.UNNAMED, definition);
    }
    for (String name : new TreeSet<>(properties.accounts().keySet())) {
      KiwoomProperties.Account account = properties.accounts().get(name);
      if (account != null && account.hasKeys()) {
        RootBeanDefinition definition = definition(name);
        definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
        registry.registerBeanDefinition(name + "Kiwoom", definition);
      }
    }
  }

  private boolean applicationHasItsOwn() {
    return beans instanceof ListableBeanFactory list
        && list.getBeanNamesForType(Kiwoom.class, true, false).length > 0;
  }

  private static RootBeanDefinition definition(String account) {
    RootBeanDefinition definition = new RootBeanDefinition(Kiwoom.class);
    definition.setFactoryBeanName("kiwoomFactory");
    definition.setFactoryMethodName("client");
    definition.getConstructorArgumentValues().addIndexedArgumentValue(0, account);
    definition.setDestroyMethodName("close");
    return definition;
  }
}
